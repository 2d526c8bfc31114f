package org.gongshu.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 类·项·目 of the 1272 guide; they are the same for every region. */
@Component
public class Categories {

    /** A node of the tree. */
    public record Category(String code, @Nullable String parent, int level, String name) {}

    private final JdbcClient jdbc;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole tree, parents before their children. */
    public List<Category> list() {
        return jdbc.sql("SELECT code, parent, level, name FROM catalog_category ORDER BY level, code")
                .query((row, _) -> new Category(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list();
    }

    /** The name of the category; its code where there is none. */
    public String nameOf(String code) {
        return jdbc.sql("SELECT name FROM catalog_category WHERE code = :code")
                .param("code", code)
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse(code);
    }
}
