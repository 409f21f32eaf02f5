import Foundation

/// What the first bytes of a file say about it, read before SQLite opens and perhaps changes it.
enum FileHeader: Hashable, Sendable {
    /// Marks a database as a register: “CFLW”.
    static let applicationID: Int32 = 0x4346_4C57

    case absent
    case notADatabase
    /// A database, but of another application.
    case foreign
    case register

    /// - Throws: ``StoreError`` of kind `io` when the file cannot be read.
    init(of path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            self = .absent
            return
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError.cannotRead(path)
        }
        let bytes: [UInt8]
        do {
            bytes = Array(try handle.read(upToCount: 100) ?? Data())
            try handle.close()
        } catch {
            throw StoreError.cannotRead(path)
        }
        guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
            self = .notADatabase
            return
        }
        let identifier = bytes[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        self = identifier == UInt32(bitPattern: FileHeader.applicationID) ? .register : .foreign
    }
}
