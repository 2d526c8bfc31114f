package org.gongshu.procedure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Heritage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open cases: whoever applied, has a part or has something to do is from now on the successor, and the timeline says so.
 * What a department did before stays its own.
 */
@Component
class HeritageOfCases implements Heritage {

    private static final String OPEN = "(SELECT id FROM case_file WHERE outcome IS NULL AND region_id = :region)";

    private final JdbcClient jdbc;

    HeritageOfCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "open-cases";
    }

    @Override
    public int handOn(UUID region, UUID from, UUID to, Instant at) {
        List<UUID> concerned = jdbc.sql("""
                        SELECT c.id FROM case_file c WHERE c.region_id = :region AND c.outcome IS NULL
                            AND (c.applicant_id = :from
                                OR EXISTS (SELECT FROM case_party p WHERE p.case_id = c.id AND p.party_id = :from)
                                OR EXISTS (SELECT FROM case_task t WHERE t.case_id = c.id AND t.seat_id = :from
                                    AND t.state IN ('OPEN', 'WAITING')))
                        ORDER BY c.id FOR UPDATE
                        """)
                .param("region", region)
                .param("from", from)
                .query((row, _) -> CaseColumns.id(row, "id"))
                .list();
        move("UPDATE case_file SET applicant_id = :to WHERE applicant_id = :from AND id IN " + OPEN, region, from, to);
        move("""
                DELETE FROM case_party p USING case_party o WHERE p.party_id = :from AND o.party_id = :to
                    AND o.case_id = p.case_id AND o.role = p.role AND p.case_id IN
                """ + OPEN, region, from, to);
        move("UPDATE case_party SET party_id = :to WHERE party_id = :from AND case_id IN " + OPEN, region, from, to);
        move("UPDATE case_subject SET owner_id = :to WHERE owner_id = :from AND case_id IN " + OPEN, region, from, to);
        move(
                "UPDATE case_task SET seat_id = :to WHERE seat_id = :from AND state IN ('OPEN', 'WAITING') AND case_id IN "
                        + OPEN,
                region,
                from,
                to);
        concerned.forEach(each -> note(region, each, to, at));
        return concerned.size();
    }

    private void move(String sql, UUID region, UUID from, UUID to) {
        jdbc.sql(sql)
                .param("region", region)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void note(UUID region, UUID id, UUID to, Instant at) {
        jdbc.sql("UPDATE case_file SET version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        INSERT INTO case_act (id, region_id, case_id, position, act, at, seat_kind, seat_id, seat_head,
                            grounds, missing, remark, notes)
                        SELECT :act, :region, :id, coalesce(max(position), -1) + 1, 'TRANSFER', :at, 'government', :to, false,
                            '{"reason":"","basis":[]}', '{}', '', '{SUCCEEDED}'
                        FROM case_act WHERE case_id = :id
                        """)
                .param("act", Ids.at(at.toEpochMilli()))
                .param("region", region)
                .param("id", id)
                .param("at", CaseColumns.utc(at))
                .param("to", to)
                .update();
    }
}
