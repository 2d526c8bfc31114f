package org.gongshu.demo;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who there is in a place, by the ids of its file.
 *
 * @param offices the departments
 * @param members everybody who holds a post
 */
record Cast(UUID region, Map<String, UUID> offices, Map<String, Member> members) {

    private static final JsonMapper JSON = new JsonMapper();

    Cast {
        offices = new TreeMap<>(offices);
        members = new TreeMap<>(members);
    }

    /** Somebody who holds a post. */
    record Member(UUID account, UUID person, UUID post, UUID office, Set<Role> roles) {}

    static Cast parse(String text) {
        return JSON.readValue(text, Cast.class);
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(this);
    }

    Actor.Official official(String id) {
        return actor(Objects.requireNonNull(members.get(id), id));
    }

    UUID office(String id) {
        return Objects.requireNonNull(offices.get(id), id);
    }

    Actor.Official actor(Member member) {
        return new Actor.Official(
                member.account(),
                member.person(),
                member.post(),
                member.office(),
                region,
                member.roles(),
                null,
                Set.of());
    }
}
