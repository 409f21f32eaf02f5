import Foundation
import FoundationXML

/// One element of a parsed XML part, with its attributes, text and children.
final class XMLElementNode {
    let name: String
    let attributes: [String: String]
    var text = ""
    var children: [XMLElementNode] = []

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// Every element called `name` below this one, in document order.
    func all(_ name: String) -> [XMLElementNode] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    func first(_ name: String) -> XMLElementNode? { all(name).first }

    subscript(attribute: String) -> String? { attributes[attribute] }
}

/// Builds the tree; anything that is not well-formed is an error.
final class XMLTree: NSObject, XMLParserDelegate {
    private var open: [XMLElementNode] = [XMLElementNode(name: "", attributes: [:])]

    static func parse(_ data: Data) throws -> XMLElementNode {
        let tree = XMLTree()
        let parser = XMLParser(data: data)
        parser.delegate = tree
        guard parser.parse(), let root = tree.open.first?.children.first else {
            throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
        }
        return root
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?, attributes attributeDict: [String: String]
    ) {
        let node = XMLElementNode(name: elementName, attributes: attributeDict)
        open.last?.children.append(node)
        open.append(node)
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        open.last?.text += string
    }
}
