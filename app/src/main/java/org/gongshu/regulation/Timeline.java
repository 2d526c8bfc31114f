package org.gongshu.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The assignments of one region in the order of their days. */
public record Timeline(List<Assignment> assignments) {

    public Timeline {
        assignments = assignments.stream()
                .sorted(Comparator.comparing(Assignment::from))
                .toList();
    }

    /** Days of the region without a rule of its own, or with two. */
    public record Stretch(LocalDate from, @Nullable LocalDate until) {}

    public Optional<Assignment> on(LocalDate day) {
        return assignments.stream().filter(assignment -> assignment.covers(day)).findFirst();
    }

    /** Days between the first assignment and the last on which none holds; the region above rules them. */
    public List<Stretch> gaps() {
        List<Stretch> gaps = new ArrayList<>();
        for (int i = 1; i < assignments.size(); i++) {
            LocalDate before = assignments.get(i - 1).until();
            LocalDate next = assignments.get(i).from();
            if (before != null && before.plusDays(1).isBefore(next)) {
                gaps.add(new Stretch(before.plusDays(1), next.minusDays(1)));
            }
        }
        return gaps;
    }

    /** Days on which two hold, which must never be. */
    public List<Stretch> overlaps() {
        List<Stretch> overlaps = new ArrayList<>();
        for (int i = 1; i < assignments.size(); i++) {
            LocalDate before = assignments.get(i - 1).until();
            LocalDate next = assignments.get(i).from();
            if (before == null || !before.isBefore(next)) {
                overlaps.add(new Stretch(next, before));
            }
        }
        return overlaps;
    }
}
