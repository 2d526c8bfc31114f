package org.gongshu.procedure.web;

import java.util.UUID;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Applicants;
import org.gongshu.organization.Department;
import org.gongshu.organization.Departments;
import org.gongshu.procedure.Party;
import org.springframework.stereotype.Component;

/** What parties are called. A department of a region above may have a part too; names are no secret. */
@Component("caseNames")
class Names {

    private final Departments departments;
    private final Applicants applicants;

    Names(Departments departments, Applicants applicants) {
        this.departments = departments;
        this.applicants = applicants;
    }

    /** A party with its name; {@code kind} is {@code government} or {@code society}. */
    record Named(String kind, UUID id, String name) {}

    Named of(Party party) {
        return switch (party) {
            case Party.OfGovernment(UUID id) ->
                new Named(
                        "government",
                        id,
                        departments
                                .findDepartment(Scope.everywhere(), id)
                                .map(Department::name)
                                .orElse(""));
            case Party.OfSociety(UUID id) ->
                new Named(
                        "society",
                        id,
                        applicants.findApplicant(id).map(found -> found.name()).orElse(""));
        };
    }
}
