package org.gongshu.sharing;

import java.util.Map;
import java.util.TreeMap;
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
        }
        said.put(
                "until", application.until() == null ? "-" : application.until().toString());
        return new Statements(said);
    }

    Opening into(Opening opening) {
        Opening told = opening;
        for (Map.Entry<String, String> statement : byEvidence.entrySet()) {
            told = told.state(statement.getKey(), statement.getValue());
        }
        return told;
    }
}
