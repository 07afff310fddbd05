package vn.ntm.dossier.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/**
 * Dossiers of an ending unit that have not come to their decision. None is handed over: a unit that comes of several needs
 * a decision of its own (văn bản 5424/BNN-VPĐP of 09/8/2023), so the dossier is stopped with the reason and stays readable.
 */
@Component
class DossierBound implements UnitBound {

    private final JdbcClient jdbc;

    DossierBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "DOSSIER";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String open() {
        return """
                select d.id as holding_id, d.unit_id, 'Hồ sơ công nhận năm ' || d.plan_year as title,
                       p.name as detail, false as movable, 'CLOSE' as proposal,
                       'Đơn vị kết thúc trước khi có quyết định công nhận; đơn vị mới lập hồ sơ của mình' as why
                  from rearrangement_ending x
                  join dossier d on d.unit_id = x.unit_id and d.status in ('UNDER_WAY', 'RETURNED')
                  join dossier_procedure p on p.id = d.procedure_id
                 where x.rearrangement_id = :rearrangement""";
    }

    @Override
    public void settle(UnitHandover handover) {
        jdbc.sql("""
                        with stopped as (
                          update dossier d set status = 'STOPPED', version = d.version + 1
                            from %s where d.id = l.holding_id and l.choice = 'CLOSE'
                          returning d.id, l.reason)
                        insert into dossier_step (dossier_id, kind, day, document, note, missing, at, user_id, user_name,
                          position)
                        select id, 'STOPPED', :eve, :document, reason, '{}', :at, :user, :userName, :position
                          from stopped""".formatted(UnitHandover.LINES))
                .params(handover.parameters())
                .update();
    }
}
