extension Bool? {
    /// The conjunction of three-valued logic: false if one is false, else unknown if one is unknown.
    func and(_ other: Bool?) -> Bool? {
        if self == false || other == false { return false }
        return self == true && other == true ? true : nil
    }

    /// The disjunction of three-valued logic: true if one is true, else unknown if one is unknown.
    func or(_ other: Bool?) -> Bool? {
        if self == true || other == true { return true }
        return self == false && other == false ? false : nil
    }
}
