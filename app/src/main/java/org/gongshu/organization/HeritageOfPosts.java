package org.gongshu.organization;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts with whoever holds them; a title that the successor has already names where the post came from. */
@Component
class HeritageOfPosts implements Heritage {

    private final JdbcClient jdbc;

    HeritageOfPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "posts";
    }

    @Override
    public int handOn(UUID region, UUID from, UUID to, Instant at) {
        jdbc.sql("UPDATE department SET parent_id = :to, version = version + 1 WHERE parent_id = :from AND id <> :to")
                .param("from", from)
                .param("to", to)
                .update();
        return jdbc.sql("""
                        UPDATE post p SET department_id = :to, version = version + 1, title = CASE
                            WHEN EXISTS (SELECT FROM post o WHERE o.department_id = :to AND o.title = p.title)
                            THEN p.title || '（' || (SELECT short_name FROM department WHERE id = :from) || '）'
                            ELSE p.title END
                        WHERE p.department_id = :from
                        """).param("from", from).param("to", to).update();
    }
}
