package org.gongshu.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, to be recorded.
 *
 * @param region whose auditors see it; null for what concerns the platform as a whole
 * @param facts what outsiders may read: codes, counts, digests, ids of things, days as text; never a person's data
 * @param personal values about people; the log holds commitments to them only, the values can be erased
 */
public record LedgerEntry(
        AuditAction action,
        @Nullable UUID region,
        Subject subject,
        Actor actor,
        Instant at,
        Map<String, Object> facts,
        Map<String, String> personal) {

    /** What it happened to: {@code kind} such as "case" or "grant", and its id. */
    public record Subject(String kind, String id) {
        public static Subject of(String kind, UUID id) {
            return new Subject(kind, id.toString());
        }
    }

    /**
     * Who did it. The person is a personal value; post, department and system are facts.
     *
     * @param person the account or person
     * @param system the information system, where a program acted
     */
    public record Actor(
            @Nullable UUID person,
            @Nullable UUID post,
            @Nullable UUID department,
            @Nullable UUID system) {

        /** The platform itself: background work. */
        public static Actor platform() {
            return new Actor(null, null, null, null);
        }

        /** A person from society. */
        public static Actor person(UUID person) {
            return new Actor(person, null, null, null);
        }

        /** An official, acting from a post of a department. */
        public static Actor official(UUID person, UUID post, UUID department) {
            return new Actor(person, post, department, null);
        }

        /** An information system of a department. */
        public static Actor system(UUID system, UUID department) {
            return new Actor(null, null, department, system);
        }
    }

    public LedgerEntry {
        facts = Map.copyOf(facts);
        personal = Map.copyOf(personal);
    }

    /** An entry without facts or personal values, which {@link #fact} and {@link #personal} add. */
    public static LedgerEntry of(AuditAction action, @Nullable UUID region, Subject subject, Actor actor, Instant at) {
        return new LedgerEntry(action, region, subject, actor, at, Map.of(), Map.of());
    }

    /** The same with a fact: text, whole number, truth value, or a list or map of these. */
    public LedgerEntry fact(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(facts);
        more.put(name, value);
        return new LedgerEntry(action, region, subject, actor, at, more, personal);
    }

    /** The same with a value about a person. */
    public LedgerEntry personal(String name, String value) {
        Map<String, String> more = new TreeMap<>(personal);
        more.put(name, value);
        return new LedgerEntry(action, region, subject, actor, at, facts, more);
    }
}
