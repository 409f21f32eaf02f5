import GRDB

/// One consistent snapshot of the register.
///
/// What is stored and cannot be read is a ``StoreError`` of kind `damaged`.
package class Reader {
    let db: Database
    /// Where bytes are kept by digest; a replica has none of its own.
    let blobs: Database
    let shelf: CaseShelf

    init(_ db: Database, blobs: Database? = nil) {
        self.db = db
        self.blobs = blobs ?? db
        shelf = CaseShelf(db)
    }
}
