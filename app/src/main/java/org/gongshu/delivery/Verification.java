package org.gongshu.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.store.ColumnValues;
import org.gongshu.store.DatasetReader.Claims;
import org.gongshu.store.DatasetReader.Match;

/**
 * Claims made ready for comparing, and their answers. An answer is one letter for each claim, Y (yes), N (no) or U (no
 * such row), so that its size tells nothing.
 */
final class Verification {

    static final int MOST_CLAIMS = 1_000;

    private Verification() {}

    static Outcome<Claims> prepare(List<Claim> claims, Plan.Reach reach) {
        if (claims.isEmpty()) {
            return Outcome.refused(Refusal.of(DeliveryProblem.CLAIMS_MISSING).at("claims"));
        }
        if (claims.size() > MOST_CLAIMS) {
            return Outcome.refused(Refusal.of(DeliveryProblem.CLAIMS_TOO_MANY, Map.of("limit", MOST_CLAIMS))
                    .at("claims"));
        }
        List<String> key = reach.generation().layout().key();
        List<String> compared =
                List.copyOf(new TreeSet<>(claims.getFirst().values().keySet()));
        Optional<Refusal> unusable = unusable(key, compared, reach);
        return unusable.<Outcome<Claims>>map(Outcome::refused).orElseGet(() -> read(claims, key, compared, reach));
    }

    static byte[] answer(List<Match> matches) {
        StringBuilder json = new StringBuilder(16 + 4 * matches.size()).append("{\"results\":[");
        for (int i = 0; i < matches.size(); i++) {
            json.append(i == 0 ? "\"" : ",\"").append(letter(matches.get(i))).append('"');
        }
        return json.append("]}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static char letter(Match match) {
        return switch (match) {
            case YES -> 'Y';
            case NO -> 'N';
            case NOT_FOUND -> 'U';
        };
    }

    /** Why these items cannot be verified: nothing to find a row by, an item not granted, or one that is masked. */
    private static Optional<Refusal> unusable(List<String> key, List<String> compared, Plan.Reach reach) {
        if (key.isEmpty() || compared.isEmpty()) {
            return Optional.of(invalid(0));
        }
        for (List<String> names : List.of(key, compared)) {
            for (String name : names) {
                Optional<Field> field = reach.find(name);
                if (field.isEmpty()) {
                    return Optional.of(Refusal.of(DeliveryProblem.ITEM_NOT_GRANTED, Map.of("name", name)));
                }
                if (field.get().mask() != null) {
                    return Optional.of(Refusal.of(DeliveryProblem.ITEM_MASKED, Map.of("name", name)));
                }
            }
        }
        return Optional.empty();
    }

    private static Outcome<Claims> read(List<Claim> claims, List<String> key, List<String> compared, Plan.Reach reach) {
        List<List<Object>> rows = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            List<Object> row = new ArrayList<>(key.size() + compared.size());
            if (claim.key().size() != key.size()
                    || claim.values().size() != compared.size()
                    || !add(key, claim.key(), reach, row)
                    || !add(compared, claim.values(), reach, row)) {
                return Outcome.refused(invalid(i));
            }
            rows.add(row);
        }
        return Outcome.done(new Claims(key, compared, rows));
    }

    private static boolean add(List<String> names, Map<String, String> values, Plan.Reach reach, List<Object> to) {
        for (String name : names) {
            String text = values.get(name);
            if (text == null || text.indexOf('\0') >= 0) {
                return false;
            }
            Optional<Object> value =
                    ColumnValues.parse(reach.find(name).orElseThrow().column(), text);
            if (value.isEmpty()) {
                return false;
            }
            to.add(value.get());
        }
        return true;
    }

    private static Refusal invalid(int index) {
        return Refusal.of(DeliveryProblem.CLAIM_INVALID, Map.of("index", index + 1))
                .at("claims[" + index + "]");
    }
}
