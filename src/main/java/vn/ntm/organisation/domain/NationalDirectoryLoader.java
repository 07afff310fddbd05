package vn.ntm.organisation.domain;

import static vn.ntm.organisation.domain.DirectoryRows.cell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.NationalDirectory;

/** Brings the national list into the directory. */
@Service
@Transactional
class NationalDirectoryLoader implements NationalDirectory {

    private final DirectoryRows rows;
    private final DirectoryStore store;
    private final UnitTrail trail;

    NationalDirectoryLoader(DirectoryRows rows, DirectoryStore store, UnitTrail trail) {
        this.rows = rows;
        this.store = store;
        this.trail = trail;
    }

    @Override
    public LoadReport loadAll() {
        Set<String> old = new HashSet<>();
        rows.read("lineage-2025-provinces").forEach(row -> old.add(cell(row, "old_code")));
        return loadProvinces(old);
    }

    @Override
    public LoadReport loadProvinces(Set<String> oldProvinceCodes) {
        List<Map<String, String>> lineage = rows.read("lineage-2025-provinces");
        Set<String> now = new HashSet<>();
        lineage.stream()
                .filter(row -> oldProvinceCodes.contains(cell(row, "old_code")))
                .forEach(row -> now.add(cell(row, "new_code")));
        Set<String> then = new HashSet<>();
        lineage.stream()
                .filter(row -> now.contains(cell(row, "new_code")))
                .forEach(row -> then.add(cell(row, "old_code")));
        FormerUnits former = new FormerUnits(rows, then);
        ReformUnits reform = new ReformUnits(rows, former, now);
        List<DirectoryUnit> units = new ArrayList<>(former.units());
        units.addAll(reform.units());
        List<DirectoryEvent> events = new ArrayList<>(former.events());
        events.addAll(reform.events());
        int entered = store.enter(units);
        int recorded = store.record(events);
        LoadReport report = new LoadReport(entered, units.size() - entered, recorded);
        if (entered + recorded > 0) {
            trail.loaded(
                    "Danh mục đơn vị hành chính toàn quốc",
                    "Thêm " + entered + " đơn vị, " + recorded + " lần sắp xếp");
        }
        return report;
    }
}
