package org.gongshu.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.platform.Lists;
import org.gongshu.platform.Paging;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.SubjectState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The topic catalogs of a region, for everybody who may look at its catalog. */
@Service
public class TopicCatalogs {

    private static final TypeReference<List<TopicCatalog.Member>> MEMBERS = new TypeReference<>() {};

    private final Database database;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Lists lists;

    TopicCatalogs(Database database, JdbcClient jdbc, JsonMapper json, Lists lists) {
        this.database = database;
        this.jdbc = jdbc;
        this.json = json;
        this.lists = lists;
    }

    /** Establishes what a case agreed to, in its transaction. */
    TopicCatalog establish(Conclusion conclusion) {
        List<TopicCatalog.Member> members = conclusion.subjects().stream()
                .filter(SubjectState::isGiven)
                .map(SubjectState::subject)
                .map(subject -> new TopicCatalog.Member(subject.reference(), subject.title()))
                .toList();
        String topic = conclusion.statements().getOrDefault("topic", "");
        TopicCatalog established = new TopicCatalog(
                Ids.at(conclusion.at().toEpochMilli()),
                conclusion.region(),
                topic.isBlank() ? conclusion.title() : topic,
                conclusion.applicant().id(),
                members,
                conclusion.caseId(),
                conclusion.number(),
                conclusion.article(),
                conclusion.at());
        insert(established);
        return established;
    }

    public Optional<TopicCatalog> find(Actor.Official by, UUID id) {
        return database.read(
                by.scope(),
                () -> jdbc.sql("SELECT * FROM topic_catalog WHERE id = :id")
                        .param("id", id)
                        .query(this::topic)
                        .optional());
    }

    /** One page, newest first. */
    public Outcome<Page<TopicCatalog>> list(Actor.Official by, Paging paging) {
        return database.read(
                by.scope(), () -> lists.newest("topic-catalogs", paging, this::before, TopicCatalog::id, this::count));
    }

    private List<TopicCatalog> before(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM topic_catalog
                        WHERE :before::uuid IS NULL OR id < :before ORDER BY id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(this::topic)
                .list();
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM topic_catalog").query(Long.class).single();
    }

    private void insert(TopicCatalog established) {
        jdbc.sql("""
                        INSERT INTO topic_catalog (id, region_id, name, department_id, entries, case_id, case_number,
                            regulation, article, established_at)
                        VALUES (:id, :region, :name, :department, :entries::jsonb, :case, :number, :regulation, :article, :at)
                        """)
                .param("id", established.id())
                .param("region", established.region())
                .param("name", established.name())
                .param("department", established.department())
                .param("entries", json.writeValueAsString(established.entries()))
                .param("case", established.caseId())
                .param("number", established.caseNumber())
                .param("regulation", established.article().regulation())
                .param("article", established.article().article())
                .param("at", established.establishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private TopicCatalog topic(ResultSet row, int number) throws SQLException {
        return new TopicCatalog(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("name"),
                row.getObject("department_id", UUID.class),
                json.readValue(row.getString("entries"), MEMBERS),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                new ArticleRef(row.getString("regulation"), row.getString("article")),
                row.getObject("established_at", OffsetDateTime.class).toInstant());
    }
}
