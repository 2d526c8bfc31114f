package org.gongshu.sharing;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshu.procedure.Opening;

/** What an application states, in the words by which regulations ask for it. */
record Statements(Map<String, String> byEvidence) {

    static Statements of(ShareApplication application) {
        Map<String, String> said = new TreeMap<>();
        String duty = application.purpose().duty();
        said.put("purpose", application.purpose().matter() + (duty.isBlank() ? "" : "：" + duty));
        if (application.scenario() != null && !application.scenario().isBlank()) {
            said.put("scenario", application.scenario());
        }
        if (!application.basis().isEmpty()) {
            said.put("basis", Integer.toString(application.basis().size()));
            said.put("use-basis", Integer.toString(application.basis().size()));
        }
        said.put("scope", scope(application));
        said.put(
                "mode",
                application.wanted().stream()
                        .map(wanted -> wanted.mode().word())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        said.put(
                "until", application.until() == null ? "-" : application.until().toString());
        return new Statements(said);
    }

    /** How much is wanted; the subjects of the case say what. */
    private static String scope(ShareApplication application) {
        int items = application.wanted().stream()
                .mapToInt(wanted -> wanted.items().size())
                .sum();
        return application.wanted().size() + " / " + items;
    }

    Opening into(Opening opening) {
        Opening told = opening;
        for (Map.Entry<String, String> statement : byEvidence.entrySet()) {
            told = told.state(statement.getKey(), statement.getValue());
        }
        return told;
    }
}
