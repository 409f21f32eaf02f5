import CertFlowCore
import CertFlowStore
import Foundation

/// The content of an entry as a tree, to say where two of them differ without saying what stands there.
enum OutcomeTree: Hashable {
    case object([String: OutcomeTree])
    case list([OutcomeTree])
    case leaf(String)

    /// - Parameter value: What `JSONSerialization` makes of a text.
    init(_ value: Any) {
        self =
            switch value {
            case let object as [String: Any]: .object(object.mapValues(OutcomeTree.init))
            case let list as [Any]: .list(list.map(OutcomeTree.init))
            case let text as String: .leaf("\"\(text)\"")
            default: .leaf("\(value)")
            }
    }

    /// The places at which two trees differ, e.g. `changes[0].caseMoved.deadline.due`.
    func differences(from other: OutcomeTree, at path: String = "") -> [String] {
        switch (self, other) {
        case (.object(let left), .object(let right)):
            return Set(left.keys).union(right.keys).sorted().flatMap { key -> [String] in
                let place = path.isEmpty ? key : "\(path).\(key)"
                guard let one = left[key], let two = right[key] else { return [place] }
                return one.differences(from: two, at: place)
            }
        case (.list(let left), .list(let right)):
            let common = zip(left, right).enumerated().flatMap { index, pair in
                pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
            }
            let longer = min(left.count, right.count)..<max(left.count, right.count)
            return common + longer.map { "\(path)[\($0)]" }
        default: return self == other ? [] : [path]
        }
    }
}

extension Entry {
    /// Everything but the id, which a consequence has from its command.
    func tree() throws -> OutcomeTree {
        let text = try CanonicalJSON.encode(self)
        let tree = OutcomeTree(try JSONSerialization.jsonObject(with: Data(text.utf8)))
        guard case .object(var object) = tree else { return tree }
        object["id"] = nil
        return .object(object)
    }
}
