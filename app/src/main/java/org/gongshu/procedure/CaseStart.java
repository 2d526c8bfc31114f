package org.gongshu.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * A case as the general form tells it.
 *
 * @param region where somebody from society applies; officials apply in their own region
 * @param title null to take that of the subjects
 * @param statements by evidence word
 * @param files uploaded before, each as the evidence that it is
 * @param onBehalfOf the applicant from society whose paper an official enters at the window
 * @param received when the paper came in, and its scan; null for what is entered by the applicant
 * @param period the last day for the first step, where the law leaves it to whoever starts
 * @param against the case this one is directed against, or belongs to
 */
public record CaseStart(
        ProcedureKind kind,
        @Nullable UUID region,
        @Nullable String title,
        List<Reference> about,
        Map<Fact, Set<String>> facts,
        Map<String, String> statements,
        List<Attached> files,
        @Nullable UUID onBehalfOf,
        @Nullable AtWindow received,
        @Nullable LocalDate circumstanceOn,
        @Nullable LocalDate period,
        @Nullable UUID against) {

    public CaseStart {
        about = List.copyOf(about);
        facts = Map.copyOf(facts);
        statements = Map.copyOf(statements);
        files = List.copyOf(files);
    }

    /** A thing that the case is about. */
    public record Reference(String type, UUID id) {}

    /** An uploaded file and the evidence that it is. */
    public record Attached(UUID file, String evidence) {}

    /** When a paper reached the window, and the uploaded scan of it. */
    public record AtWindow(LocalDate on, UUID scan) {}
}
