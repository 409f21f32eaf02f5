import CertFlowCore

/// The names of a pack that its files may refer to, read before anything is checked. A kind that
/// is `nil` could not be read, and nothing is said about its names.
struct KnownNames: Sendable {
    /// A parameter, as far as rules and deadlines need it.
    struct ParameterOutline: Hashable, Sendable {
        let name: String
        let unit: String?
        /// Whether its values are words.
        let isText: Bool
    }

    let roles: [String]?
    let units: [String]?
    let departments: [String]?
    let series: [String]?
    let parameters: [ParameterOutline]?
    let rewards: [String]?
    let tables: [TableOutline]?
    let targets: [String]?
    let templates: [String]
    let programmes: [ProgrammeOutline]

    /// - Parameters:
    ///   - office: `nil` when it could not be read.
    ///   - policies: `nil` when one of them could not be read.
    ///   - programmes: By the folders that there are.
    ///   - templates: Their names, with the folder.
    init(
        office: YAMLNode?, policies: [YAMLNode]?, programmes: [ProgrammeOutline],
        templates: [String]
    ) {
        roles = office.map { KnownNames.names("id", in: $0.peek("roles")) }
        units = office.map { KnownNames.names("id", in: $0.peek("units")) }
        departments = office.map { KnownNames.names("key", in: $0.peek("departments")) }
        series = office.map { KnownNames.names("key", in: $0.peek("numbering")) }
        parameters = policies.map { policies in
            policies.flatMap { $0.peek("parameters")?.list ?? [] }.compactMap(ParameterOutline.init)
        }
        tables = policies.map { policies in
            policies.flatMap { $0.peek("tables")?.list ?? [] }.compactMap(TableOutline.init)
        }
        rewards = policies?.flatMap { KnownNames.names("id", in: $0.peek("rewards")) }
        targets = policies?.flatMap { KnownNames.names("key", in: $0.peek("targets")) }
        self.programmes = programmes
        self.templates = templates
    }

    private static func names(_ key: String, in list: YAMLNode?) -> [String] {
        (list?.list ?? []).compactMap { $0.peek(key)?.scalar }
    }

    func parameter(_ name: String) -> ParameterOutline? {
        parameters?.first { $0.name == name }
    }

    func programme(_ id: String) -> ProgrammeOutline? { programmes.first { $0.id == id } }

    /// The names of a kind, in the programme where the kind belongs to one.
    func names(of kind: NameKind, in programme: ProgrammeOutline?) -> [String]? {
        switch kind {
        case .role: roles
        case .actingRole: roles.map { $0 + RoleID.drivers.map(\.rawValue) }
        case .unit: units
        case .department: departments
        case .series: series
        case .parameter: parameters?.map(\.name)
        case .reward: rewards
        case .target: targets
        case .titleKind: titleKinds
        case .programme: programmes.map(\.id)
        case .template: templates(for: programme)
        case .state: programme?.states?.map(\.id)
        case .event: programme?.events
        case .guard: programme?.guards
        case .fact: programme?.facts?.map(\.name)
        case .panel: programme?.panels
        }
    }

    /// `nil` when any programme's kinds are not known.
    private var titleKinds: [String]? {
        var kinds: [String] = []
        for programme in programmes {
            guard let own = programme.titleKinds, programme.states != nil else { return nil }
            kinds += own
        }
        return kinds
    }

    /// The programme's own templates and the shared ones, by the names that its files use.
    private func templates(for programme: ProgrammeOutline?) -> [String] {
        let folders = [programme?.id, "shared"].compactMap(\.self)
        let names = folders.flatMap { folder in
            templates.filter { $0.hasPrefix(folder + "/") }
                .map { String($0.dropFirst(folder.count + 1)) }
        }
        return Set(names).sorted()
    }
}

extension KnownNames.ParameterOutline {
    fileprivate init?(_ node: YAMLNode) {
        guard let name = node.peek("key")?.scalar else { return nil }
        self.name = name
        unit = node.peek("unit")?.scalar
        let values = (node.peek("values")?.list ?? []).compactMap { $0.peek("value") }
        let isCounted =
            ["count", "yuan", "percent"].contains(unit) || unit.flatMap(PeriodUnit.init) != nil
        isText = !isCounted && values.contains { $0.plain?.isDecimalNumber != true }
    }
}
