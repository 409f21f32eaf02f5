import Foundation

/// A small validator of JSON Schema: the words that CertFlow's schemas use, and no others.
struct SchemaValidator: Sendable {
    private let root: JSONData

    init(_ json: String) throws { root = try JSONData(json: json) }

    /// What is wrong, each with the way to it.
    func problems(in value: JSONData) throws -> [String] { try check(value, root, "$") }

    struct UnknownWord: Error, Equatable { let word: String }

    private func check(_ value: JSONData, _ schema: JSONData, _ path: String) throws -> [String] {
        if schema == .flag(false) { return ["\(path): cannot be here"] }
        return try schema.members.sorted { $0.key < $1.key }.flatMap { word, demand in
            try check(value, word: word, demand, schema, path)
        }
    }

    private func check(
        _ value: JSONData, word: String, _ demand: JSONData, _ schema: JSONData, _ path: String
    ) throws -> [String] {
        switch word {
        case "$schema", "$id", "$defs", "title", "description", "then": return []
        case "$ref": return try check(value, target(of: demand), path)
        case "type":
            let types = demand.text.map { [$0] } ?? demand.list.compactMap(\.text)
            return types.contains { isType(value, $0) } ? [] : ["\(path): is no \(types)"]
        case "enum": return demand.list.contains(value) ? [] : ["\(path): is none of the words"]
        case "pattern": return matches(value, demand) ? [] : ["\(path): is not of the pattern"]
        case "minimum": return compares(value, demand, >=) ? [] : ["\(path): is too small"]
        case "maximum": return compares(value, demand, <=) ? [] : ["\(path): is too large"]
        case "items", "minItems": return try checkList(value, word, demand, path)
        case "anyOf", "oneOf", "allOf", "not", "if":
            return try checkParts(value, word, demand, schema, path)
        default: return try checkObject(value, word, demand, schema, path)
        }
    }

    private func checkList(
        _ value: JSONData, _ word: String, _ demand: JSONData, _ path: String
    ) throws -> [String] {
        guard case .list(let items) = value else { return [] }
        guard word == "items" else {
            return Double(items.count) >= demand.number ?? 0 ? [] : ["\(path): is empty"]
        }
        return try items.enumerated().flatMap { try check($1, demand, "\(path)[\($0)]") }
    }

    private func checkParts(
        _ value: JSONData, _ word: String, _ demand: JSONData, _ schema: JSONData, _ path: String
    ) throws -> [String] {
        let found = try demand.list.map { try check(value, $0, path) }
        switch word {
        case "allOf": return found.flatMap(\.self)
        case "anyOf": return found.contains([]) ? [] : found.min { $0.count < $1.count } ?? []
        case "oneOf": return found.count { $0.isEmpty } == 1 ? [] : ["\(path): not just one"]
        case "not": return try check(value, demand, path).isEmpty ? ["\(path): refused"] : []
        default:
            guard let consequence = schema["then"], try check(value, demand, path).isEmpty else {
                return []
            }
            return try check(value, consequence, path)
        }
    }

    private func checkObject(
        _ value: JSONData, _ word: String, _ demand: JSONData, _ schema: JSONData, _ path: String
    ) throws -> [String] {
        guard case .object(let members) = value else { return [] }
        let sorted = members.sorted { $0.key < $1.key }
        switch word {
        case "properties":
            return try sorted.flatMap { key, value in
                try demand[key].map { try check(value, $0, "\(path).\(key)") } ?? []
            }
        case "required":
            return demand.list.compactMap(\.text).filter { members[$0] == nil }
                .map { "\(path): lacks \($0)" }
        case "additionalProperties":
            let others = sorted.filter { schema["properties"]?[$0.key] == nil }
            return try others.flatMap { try check($1, demand, "\(path).\($0)") }
        case "propertyNames": return try sorted.flatMap { try check(.text($0.key), demand, path) }
        case "minProperties", "maxProperties":
            let isWithin =
                word == "minProperties"
                ? Double(members.count) >= demand.number ?? 0
                : Double(members.count) <= demand.number ?? 0
            return isWithin ? [] : ["\(path): has \(members.count) keys"]
        case "dependentRequired":
            return demand.members.filter { members[$0.key] != nil }.flatMap { $0.value.list }
                .compactMap(\.text).filter { members[$0] == nil }.map { "\(path): lacks \($0)" }
        default: throw UnknownWord(word: word)
        }
    }

    private func target(of reference: JSONData) throws -> JSONData {
        let name = reference.text?.split(separator: "/").last.map(String.init) ?? ""
        guard let found = root["$defs"]?[name] else { throw UnknownWord(word: name) }
        return found
    }

    private func isType(_ value: JSONData, _ type: String) -> Bool {
        switch (value, type) {
        case (.text, "string"), (.number, "number"), (.flag, "boolean"), (.null, "null"),
            (.list, "array"), (.object, "object"):
            true
        case (.number(let number), "integer"): number == number.rounded()
        default: false
        }
    }

    private func matches(_ value: JSONData, _ pattern: JSONData) -> Bool {
        guard let text = value.text, let pattern = pattern.text else { return true }
        return text.range(of: pattern, options: .regularExpression) != nil
    }

    private func compares(
        _ value: JSONData, _ bound: JSONData, _ holds: (Double, Double) -> Bool
    ) -> Bool {
        guard let number = value.number, let bound = bound.number else { return true }
        return holds(number, bound)
    }
}
