extension Expression {
    /// Parses an expression from the bytes of a file.
    ///
    /// Bytes that are no UTF-8 are a mistake with its place; nothing is replaced or left out.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8.
    ///   - names: The names it may use, as in ``init(parsing:names:)``.
    /// - Throws: The first mistake of the text.
    public init(
        parsingUTF8 bytes: some Collection<UInt8>,
        names: some Sequence<String> = EmptyCollection<String>()
    ) throws(SyntaxError) {
        guard let source = String(validating: bytes, as: UTF8.self) else {
            throw SyntaxError(notUTF8: bytes)
        }
        try self.init(parsing: source, names: names)
    }
}

extension SyntaxError {
    /// Says where bytes stop being UTF-8.
    fileprivate init(notUTF8 bytes: some Collection<UInt8>) {
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var valid = ""
        while case .valid(let scalar) = decoder.parseScalar(from: &iterator) {
            valid.unicodeScalars.append(UTF8.decode(scalar))
        }
        let count = valid.unicodeScalars.count
        self = Mistake(
            Span(start: count, end: count + 1), "The text is no UTF-8 from here on.",
            "文本从此处起不是 UTF-8 编码。"
        ).located(in: valid)
    }
}
