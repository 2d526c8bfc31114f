package org.gongshu.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.InformationSystem;
import org.gongshu.organization.Role;
import org.gongshu.organization.Seats;
import org.gongshu.organization.Systems;
import org.gongshu.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What officials do with grants: both departments see theirs, the user department names its systems and people, the
 * provider and the authority may stop it. The authority and auditors see every grant of the region.
 */
@Component
public class GrantDesk {

    private final Grants grants;
    private final Systems systems;
    private final Seats seats;

    GrantDesk(Grants grants, Systems systems, Seats seats) {
        this.grants = grants;
        this.systems = systems;
        this.seats = seats;
    }

    /** The grants the official may see, of those searched for. */
    public Outcome<Page<Grant>> list(Actor.Official official, GrantSearch search, Paging paging) {
        GrantSearch allowed = seesAll(official)
                ? search
                : new GrantSearch(
                        official.department(),
                        search.user(),
                        search.provider(),
                        search.entry(),
                        search.caseId(),
                        search.text());
        return grants.list(official.scope(), allowed, paging);
    }

    /** The grant, if the official may see it; another department's is not there. */
    public Optional<Grant> find(Actor.Official official, UUID id) {
        return grants.find(official.scope(), id)
                .filter(grant -> seesAll(official) || isUser(official, grant) || isProvider(official, grant));
    }

    public Outcome<Grant> nameSystems(Actor.Official official, UUID id, int version, Set<UUID> named, Instant at) {
        return ofUser(official, id).then(grant -> {
            for (UUID system : named) {
                if (!isOurs(official, system, LegalTime.dayOf(at))) {
                    return Outcome.refused(
                            Refusal.of(DeliveryProblem.SYSTEM_UNKNOWN).at("systems"));
                }
            }
            return grants.nameSystems(
                    official.scope(), id, version, named, GrantAct.ofPerson(official.account(), null, at));
        });
    }

    public Outcome<Grant> namePersons(Actor.Official official, UUID id, int version, Set<UUID> named, Instant at) {
        return ofUser(official, id).then(grant -> {
            for (UUID person : named) {
                if (!worksHere(official, person, LegalTime.dayOf(at))) {
                    return Outcome.refused(
                            Refusal.of(DeliveryProblem.PERSON_UNKNOWN).at("persons"));
                }
            }
            return grants.namePersons(
                    official.scope(), id, version, named, GrantAct.ofPerson(official.account(), null, at));
        });
    }

    /** Ends the grant for good. */
    public Outcome<Grant> revoke(Actor.Official official, UUID id, int version, @Nullable String reason, Instant at) {
        GrantAct act = GrantAct.ofPerson(official.account(), reason, at);
        return ofProvider(official, id).then(_ -> grants.terminate(official.scope(), id, version, act));
    }

    /** Stops delivery, or lets it go on. */
    public Outcome<Grant> suspend(
            Actor.Official official, UUID id, int version, boolean suspended, @Nullable String reason, Instant at) {
        GrantAct act = GrantAct.ofPerson(official.account(), reason, at);
        return ofProvider(official, id)
                .then(_ -> suspended
                        ? grants.suspend(official.scope(), id, version, act)
                        : grants.resume(official.scope(), id, version, act));
    }

    private Outcome<Grant> ofUser(Actor.Official official, UUID id) {
        return found(official, id)
                .then(grant ->
                        isUser(official, grant) ? Outcome.done(grant) : Outcome.refused(DeliveryProblem.NOT_THE_USER));
    }

    private Outcome<Grant> ofProvider(Actor.Official official, UUID id) {
        return found(official, id)
                .then(grant -> isProvider(official, grant) || official.has(Role.OFFICER)
                        ? Outcome.done(grant)
                        : Outcome.refused(DeliveryProblem.NOT_YOURS_TO_END));
    }

    private Outcome<Grant> found(Actor.Official official, UUID id) {
        return find(official, id)
                .<Outcome<Grant>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(DeliveryProblem.GRANT_NOT_FOUND));
    }

    private boolean isOurs(Actor.Official official, UUID system, LocalDate day) {
        Optional<InformationSystem> found = systems.findSystem(official.scope(), system);
        return found.filter(ours -> ours.department().equals(official.department()))
                .filter(ours -> ours.retiredOn() == null || day.isBefore(ours.retiredOn()))
                .isPresent();
    }

    private boolean worksHere(Actor.Official official, UUID person, LocalDate day) {
        return seats.listSeats(official.region(), person, day).stream()
                .anyMatch(seat -> seat.department().equals(official.department()));
    }

    private static boolean isUser(Actor.Official official, Grant grant) {
        return grant.isOf(official.department());
    }

    private static boolean isProvider(Actor.Official official, Grant grant) {
        return grant.terms().provider().equals(official.department());
    }

    static boolean seesAll(Actor.Official official) {
        return official.has(Role.OFFICER) || official.has(Role.AUDITOR);
    }
}
