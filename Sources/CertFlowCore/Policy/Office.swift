/// The office whose programmes a pack describes.
package struct Office: Hashable, Sendable {
    package struct Unit: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            case district, county, zone
        }

        package let id: UnitID
        package let kind: Kind
        package let name: Bilingual
        /// GB/T 2260 code; zones have none.
        package let code: String?
        package let from: Day?
        package let to: Day?
        package let note: String?

        package init(
            id: UnitID, kind: Kind, name: Bilingual, code: String?, from: Day?, to: Day?,
            note: String?
        ) {
            self.id = id
            self.kind = kind
            self.name = name
            self.code = code
            self.from = from
            self.to = to
            self.note = note
        }
    }

    package struct Role: Hashable, Sendable {
        /// How far a holder's authority reaches.
        package enum Level: String, Hashable, Sendable, Codable, CaseIterable {
            case applicant, district, city, bureau, expert
        }

        package let id: RoleID
        package let title: Bilingual
        package let level: Level
        package let department: String?

        package init(id: RoleID, title: Bilingual, level: Level, department: String?) {
            self.id = id
            self.title = title
            self.level = level
            self.department = department
        }
    }

    package struct Department: Hashable, Sendable {
        package let key: String
        /// As printed in the source.
        package let name: String
        package let presentName: String?

        package init(key: String, name: String, presentName: String?) {
            self.key = key
            self.name = name
            self.presentName = presentName
        }
    }

    /// A gapless series of official numbers, e.g. 西市监专受〔2026〕1号.
    package struct Series: Hashable, Sendable {
        package let key: String
        package let title: Bilingual
        /// With `{year}` and `{number}`.
        package let format: String

        package init(key: String, title: Bilingual, format: String) {
            self.key = key
            self.title = title
            self.format = format
        }

        package func text(year: Int, number: Int) -> String {
            format.replacing("{year}", with: String(year))
                .replacing("{number}", with: String(number))
        }
    }

    package let id: String
    package let name: Bilingual
    package let city: Bilingual
    package let timeZone: String
    package let calendar: String
    package let units: [Unit]
    package let roles: [Role]
    package let departments: [Department]
    package let series: [Series]
    package let duties: Duties

    package init(
        id: String, name: Bilingual, city: Bilingual, timeZone: String, calendar: String,
        units: [Unit], roles: [Role], departments: [Department], series: [Series],
        duties: Duties
    ) {
        self.id = id
        self.name = name
        self.city = city
        self.timeZone = timeZone
        self.calendar = calendar
        self.units = units
        self.roles = roles
        self.departments = departments
        self.series = series
        self.duties = duties
    }

    package func unit(_ id: UnitID) -> Unit? { units.first { $0.id == id } }
    package func role(_ id: RoleID) -> Role? { roles.first { $0.id == id } }
    package func series(_ key: String) -> Series? { series.first { $0.key == key } }
}

extension Office {
    /// Which roles do what belongs to no single case.
    package struct Duties: Hashable, Sendable {
        /// Records official lists.
        package let lists: RoleID
        /// Opens rounds.
        package let rounds: RoleID
        /// Adds actors, and is told what escalates.
        package let actors: RoleID

        package init(lists: RoleID, rounds: RoleID, actors: RoleID) {
            self.lists = lists
            self.rounds = rounds
            self.actors = actors
        }
    }
}
