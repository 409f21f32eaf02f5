#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads a written workbook back before it is put in place.
///
/// libxlsxwriter 1.1.4 does not notice when the folder for temporary files is full: it reports
/// success and the parts of the workbook end in the middle. So each part is unpacked and must end
/// with the tag that closes it.
enum WorkbookSeal {
    /// - Parameter path: The file to check.
    /// - Throws: ``WorkbookError/diskFull(_:)`` when a part is cut off.
    static func check(_ path: String) throws(WorkbookError) {
        let bytes = try read(path)
        guard let parts = ZipDirectory.parts(of: bytes), !parts.isEmpty else {
            throw .diskFull(path)
        }
        for part in parts {
            guard let content = Inflate.unpack(bytes[part.packed], size: part.size),
                isWhole(content)
            else { throw .diskFull(temporaryFolder) }
        }
    }

    /// Whether an XML part ends with the tag that closes its root.
    static func isWhole(_ xml: [UInt8]) -> Bool {
        let (less, greater) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
        // The first tag is the declaration, the second the root.
        guard let declaration = xml.firstIndex(of: greater),
            let root = xml[declaration...].firstIndex(of: less),
            let close = xml.lastIndex(of: greater)
        else { return false }
        let name = xml[(root + 1)...].prefix { $0 != greater && $0 > UInt8(ascii: " ") }
        let ending = Array("</".utf8) + name + [greater]
        let isClosed = xml[...close].suffix(ending.count).elementsEqual(ending)
        return isClosed && xml[(close + 1)...].allSatisfy { $0 <= UInt8(ascii: " ") }
    }

    private static var temporaryFolder: String {
        getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    }

    private static func read(_ path: String) throws(WorkbookError) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw .system(call: "open", path: path, errno: errno)
        }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = max(0, ftell(file))
        rewind(file)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
        guard bytes.count == size else {
            throw .system(call: "read", path: path, errno: errno)
        }
        return bytes
    }
}
