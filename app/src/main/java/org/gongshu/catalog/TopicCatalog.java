package org.gongshu.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;

/**
 * 主题目录: entries of one topic that a case established together.
 *
 * @param department that leads the topic: it handed the entries in
 */
public record TopicCatalog(
        UUID id,
        UUID region,
        String name,
        UUID department,
        List<Member> entries,
        UUID caseId,
        String caseNumber,
        ArticleRef article,
        Instant establishedAt) {

    public TopicCatalog {
        entries = List.copyOf(entries);
    }

    /** An entry of it, as it was called when the topic was established. */
    public record Member(UUID entry, String name) {}
}
