package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.Scope;
import org.gongshu.organization.Department;
import org.gongshu.organization.DepartmentKind;
import org.gongshu.organization.Departments;
import org.gongshu.organization.Holdings;
import org.gongshu.organization.Posts;
import org.gongshu.organization.Region;
import org.gongshu.organization.Regions;
import org.gongshu.organization.Role;
import org.gongshu.regulation.PartyRole;
import org.springframework.stereotype.Component;

/** The bodies of a region as its departments are registered. */
@Component
class RegionBodies {

    private final Departments departments;
    private final Posts posts;
    private final Holdings holdings;
    private final Regions regions;

    RegionBodies(Departments departments, Posts posts, Holdings holdings, Regions regions) {
        this.departments = departments;
        this.posts = posts;
        this.holdings = holdings;
        this.regions = regions;
    }

    Bodies of(UUID region, LocalDate today) {
        return new OnDay(region, today);
    }

    private final class OnDay implements Bodies {

        private final UUID region;
        private final LocalDate today;

        OnDay(UUID region, LocalDate today) {
            this.region = region;
            this.today = today;
        }

        @Override
        public List<Party> inRole(PartyRole role) {
            return switch (role) {
                case AUTHORITY -> listed(DepartmentKind.AUTHORITY);
                case OPERATOR -> listed(DepartmentKind.OPERATOR);
                case COUNTY_AUTHORITY -> listed(DepartmentKind.COUNTY_AUTHORITY);
                case GOVERNMENT -> listed(DepartmentKind.PEOPLES_GOVERNMENT);
                case COMMITTEE -> listed(DepartmentKind.COMMITTEE);
                case OPENNESS_OFFICE -> listed(DepartmentKind.OPENNESS_OFFICE);
                case FINANCE -> listed(DepartmentKind.FINANCE);
                case SECRECY_OFFICE -> listed(DepartmentKind.SECRECY);
                case CYBER_OFFICE -> listed(DepartmentKind.CYBERSPACE);
                case PUBLIC_SECURITY -> listed(DepartmentKind.PUBLIC_SECURITY);
                case SPECIAL_BODY -> listed(DepartmentKind.JUDICIARY);
                case TECHNICAL_SERVICE -> listed(DepartmentKind.TECHNICAL_SERVICE);
                case UPPER_AUTHORITY, COMMON_UPPER_AUTHORITY -> inRegionAbove(DepartmentKind.AUTHORITY);
                case UPPER_GOVERNMENT -> inRegionAbove(DepartmentKind.PEOPLES_GOVERNMENT);
                default -> List.of();
            };
        }

        private List<Party> listed(DepartmentKind kind) {
            return departments.listOfKind(region, kind, today).stream()
                    .map(Department::id)
                    .map(Party::of)
                    .toList();
        }

        private List<Party> inRegionAbove(DepartmentKind kind) {
            return regions.listAncestors(region).stream()
                    .map(Region::id)
                    .map(above -> departments.listOfKind(above, kind, today))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of())
                    .stream()
                    .map(department -> Party.of(department.id()))
                    .toList();
        }

        /** Above a department stands the authority of its region; above that, nobody whom a case of it can reach. */
        @Override
        public Optional<Party> above(Party party) {
            return listed(DepartmentKind.AUTHORITY).stream()
                    .filter(authority -> !authority.equals(party))
                    .findFirst()
                    .filter(_ -> !listed(DepartmentKind.AUTHORITY).contains(party));
        }

        @Override
        public boolean isSoleHolder(Seat seat, UUID person) {
            Scope scope = Scope.of(region);
            Stream<Role> roles = seat.head() ? Stream.of(Role.HEAD) : Stream.of(Role.STEWARD, Role.OFFICER);
            Set<UUID> holders = roles.flatMap(
                            role -> posts.listWithRole(scope, seat.party().id(), role, today).stream())
                    .flatMap(post -> holdings.listHolders(scope, post.id(), today).stream())
                    .collect(Collectors.toSet());
            return holders.equals(Set.of(person));
        }
    }
}
