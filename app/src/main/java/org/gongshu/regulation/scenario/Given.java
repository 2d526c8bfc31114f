package org.gongshu.regulation.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.regulation.ApplicantKind;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.SharingType;
import org.jspecify.annotations.Nullable;

/**
 * What is there before the first act. The authority and other bodies that the regulation names are always there; names
 * are of the scenario alone.
 */
public record Given(List<Department> departments, List<Person> people, List<Entry> entries) {

    public Given {
        departments = List.copyOf(departments);
        people = List.copyOf(people);
        entries = List.copyOf(entries);
    }

    /** A department (or other body) by a short name of the scenario, and the part it is there to play. */
    public record Department(String name, PartyRole role) {}

    /**
     * Somebody who acts.
     *
     * @param department name of a department, "authority", or null for an applicant from society
     * @param head whether the person signs for the department
     * @param kinds what an applicant from society has proved to be
     */
    public record Person(String name, @Nullable String department, boolean head, Set<ApplicantKind> kinds) {
        public Person {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * A catalog entry.
     *
     * @param published whether it is registered or published already
     * @param mounted whether confirmed data lies behind it
     * @param basis the level of the basis it brings for its type, null where it brings none
     * @param lacking catalog fields that it does not say
     * @param basicRegister the basic register whose basic item it is, null where it is none
     * @param facts further facts of it, by the words of {@code Fact}
     */
    public record Entry(
            String name,
            String provider,
            @Nullable SharingType sharingType,
            @Nullable OpeningType openingType,
            boolean published,
            boolean mounted,
            @Nullable BasisLevel basis,
            List<String> lacking,
            @Nullable String basicRegister,
            Map<String, List<String>> facts) {
        public Entry {
            lacking = List.copyOf(lacking);
            facts = Map.copyOf(facts);
        }
    }
}
