package import Foundation

extension Register {
    /// Writes a file beside the database; when it returns, the file is on disk, whole and under its name.
    ///
    /// - Throws: ``StoreError`` of kind `full` or `io`; what had the name before is still there.
    package func keep(_ bytes: Data, at path: String) throws {
        guard !options.isScratch else {
            guard FileManager.default.createFile(atPath: path, contents: bytes) else {
                throw StoreError.cannotWrite(path)
            }
            return
        }
        try DurableFile.write(bytes, to: path)
    }

    /// The same for a file that is named by its content: one that is there is made sure of instead.
    package func keepOnce(_ bytes: Data, at path: String) throws {
        if options.isScratch, FileManager.default.fileExists(atPath: path) { return }
        if try !options.isScratch && DurableFile.holds(path, bytes) { return }
        try keep(bytes, at: path)
    }
}
