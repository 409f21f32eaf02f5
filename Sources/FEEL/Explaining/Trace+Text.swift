extension Trace {
    /// The tree as text: a line a part, its own parts indented below it.
    ///
    /// Literals and the built-in functions that are called have no line of their own.
    public func rendered(in language: MessageLanguage) -> String {
        var writer = TraceWriter(language: language)
        writer.write(self, depth: 0)
        return writer.lines.joined(separator: "\n")
    }
}

/// Writes a tree line by line.
private struct TraceWriter {
    let language: MessageLanguage
    var lines: [String] = []

    mutating func write(_ trace: Trace, depth: Int) {
        var line = trace.text.onOneLine() + " → "
        line += trace.value?.summary() ?? language.pick("not evaluated", "未求值")
        if let origin = trace.origin.flatMap(words) {
            line += language.pick(" (\(origin))", "（\(origin)）")
        }
        add(line, depth)
        for problem in trace.problems {
            add("! " + problem.text(in: language), depth + 1)
        }
        var last = 0
        for child in trace.children where child.isTold {
            guard let position = child.bindings.last?.position else {
                writeBindings(child, depth + 1)
                continue
            }
            // Where several variables run, each combination has its own heading and no gaps are told.
            if child.bindings.count == 1, position > last + 1 {
                gap(position - last - 1, depth + 1)
            }
            last = position
            writeBindings(child, depth + 1)
        }
        if let count = trace.elements, count.evaluated > trace.toldElements, !trace.endsWithDecision
        {
            gap(count.evaluated - trace.toldElements, depth + 1)
        }
        if trace.isCut {
            add(language.pick("… more parts are not shown", "……其余部分不再列出"), depth + 1)
        }
    }

    /// A part below what its variables stood for, where it has any.
    private mutating func writeBindings(_ child: Trace, _ depth: Int) {
        guard !child.bindings.isEmpty else { return write(child, depth: depth) }
        let bindings = child.bindings.map { binding in
            let element = "\(binding.variable) = \(binding.value.summary())"
            guard let position = binding.position else { return element }
            return language.pick("item \(position): ", "第\(position)项：") + element
        }
        add(bindings.joined(separator: language.pick(", ", "，")), depth)
        write(child, depth: depth + 1)
    }

    private mutating func gap(_ count: Int, _ depth: Int) {
        add(language.pick("… \(count) more", "……另有 \(count) 项"), depth)
    }

    private mutating func add(_ line: String, _ depth: Int) {
        lines.append(String(repeating: "  ", count: depth) + line)
    }

    private func words(_ origin: Trace.Origin) -> String? {
        switch origin {
        case .literal: nil
        case .scope(layer: 1): language.pick("given", "已给出")
        case .scope(let layer): language.pick("given, layer \(layer)", "已给出，第 \(layer) 层")
        case .builtin: language.pick("built-in", "内置")
        case .local(let declaration, let place):
            language.pick(
                "of the \(declaration.rawValue) at \(place)",
                "来自 \(place) 的\(declaration.chinese)")
        }
    }
}

extension Trace {
    /// Whether the part has a line of its own.
    fileprivate var isTold: Bool {
        switch origin {
        case .literal: !bindings.isEmpty
        case .builtin: !isFunction
        default: true
        }
    }

    private var isFunction: Bool {
        if case .function = value { true } else { false }
    }

    /// How many elements are told.
    fileprivate var toldElements: Int { children.count { $0.bindings.last?.position != nil } }

    /// Whether the last told element is the last one that was looked at.
    fileprivate var endsWithDecision: Bool {
        guard let elements, let last = children.last?.bindings, last.count == 1 else {
            return false
        }
        return last[0].position == elements.evaluated
    }
}

extension Trace.Declaration {
    fileprivate var chinese: String {
        switch self {
        case .loop: "循环"
        case .quantifier: "量词"
        case .filter: "筛选"
        case .context: "上下文"
        case .function: "函数"
        case .test: "测试"
        }
    }
}
