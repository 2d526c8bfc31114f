package org.gongshu.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * A case that somebody starts by the general form, as the file tells it.
 *
 * @param by id of whoever starts it
 * @param onBehalfOf login of somebody from society whose paper {@code by} enters at the window
 * @param about what it is about, each as type/id
 * @param received so many working days ago it came in at the window; null where it is entered by whoever starts it
 * @param turns how many tasks are done in it; null to do them until it is over
 */
record DemoScene(
        String id,
        ProcedureKind kind,
        String by,
        @Nullable String onBehalfOf,
        String title,
        List<String> about,
        Map<Fact, Set<String>> facts,
        @Nullable Integer received,
        @Nullable Integer turns) {}
