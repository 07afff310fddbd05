package vn.ntm.organisation.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.domain.OrganisationUnit;
import vn.ntm.organisation.domain.UnitEvent;
import vn.ntm.organisation.domain.UnitStore;

@Repository
class JpaUnitStore implements UnitStore {

    private final JpaUnitRows units;
    private final JpaEventRows events;
    private final JdbcClient jdbc;

    JpaUnitStore(JpaUnitRows units, JpaEventRows events, JdbcClient jdbc) {
        this.units = units;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Override
    public OrganisationUnit save(OrganisationUnit unit) {
        return units.save(unit);
    }

    @Override
    public UnitEvent save(UnitEvent event) {
        return events.saveAndFlush(event);
    }

    @Override
    public Optional<OrganisationUnit> find(UnitId id) {
        return units.findById(id.value());
    }

    @Override
    public List<OrganisationUnit> findAll(List<UnitId> ids) {
        return units.findAllById(ids.stream().map(UnitId::value).toList());
    }

    @Override
    public void flush() {
        units.flush();
    }

    @Override
    public void addKey(String key, UnitId id) {
        jdbc.sql("insert into unit_external_key (unit_key, unit_id) values (:key, :unit)")
                .param("key", key)
                .param("unit", id.value())
                .update();
    }

    @Override
    public void moveSubtree(String oldPath, String newPath) {
        units.flush();
        jdbc.sql("""
                        update organisation_unit set path = :new || substr(path, length(:old) + 1), version = version + 1
                        where path like :old || '_%'
                        """).param("new", newPath).param("old", oldPath).update();
    }

    @Override
    public void closeBodiesUnder(OrganisationUnit unit) {
        units.flush();
        jdbc.sql("""
                        update organisation_unit set valid_to = :last, version = version + 1
                        where path like :path || '_%' and (valid_to is null or valid_to > :last)
                          and (valid_from is null or valid_from <= :last)
                          and kind not in ('TINH', 'THANH_PHO_TW', 'HUYEN', 'QUAN', 'THI_XA', 'THANH_PHO_TINH',
                            'THANH_PHO_TW_CON', 'XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU')
                        """).param("last", unit.validTo()).param("path", unit.path()).update();
    }
}
