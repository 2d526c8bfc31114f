package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Provision;
import org.gongshu.organization.Provisions;
import org.gongshu.platform.PlatformProblem;
import org.springframework.stereotype.Service;

/** Provisions of the library as they are cited in decisions. */
@Service
public class Citations {

    private final Provisions provisions;

    Citations(Provisions provisions) {
        this.provisions = provisions;
    }

    /** The provisions as cited on that day; one that the library does not have is refused. */
    public Outcome<List<Basis>> cite(Actor by, List<UUID> ids, LocalDate on) {
        Map<UUID, Provision> found = provisions.listProvisions(by.scope(), ids).stream()
                .collect(Collectors.toMap(Provision::id, Function.identity(), (one, _) -> one));
        List<Basis> cited = new ArrayList<>();
        for (UUID id : ids) {
            Provision provision = found.get(id);
            if (provision == null) {
                return Outcome.refused(Refusal.of(PlatformProblem.INVALID_VALUE, Map.of("name", "basis"))
                        .at("basis"));
            }
            cited.add(new Basis(
                    id,
                    provision.level(),
                    provision.title(),
                    provision.article(),
                    provision.term().covers(on)));
        }
        return Outcome.done(cited);
    }
}
