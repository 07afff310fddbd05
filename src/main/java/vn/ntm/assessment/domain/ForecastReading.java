package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.domain.UnitCriteria.Sheet;

/** Reads the planned days for a forecast: one statement. */
@Service
@Transactional(readOnly = true)
public class ForecastReading {

    private final Shortfalls shortfalls;

    ForecastReading(Shortfalls shortfalls) {
        this.shortfalls = shortfalls;
    }

    public Forecast of(Sheet sheet) {
        Map<Long, LocalDate> planned = new HashMap<>();
        shortfalls.of(sheet.set().id(), List.of(sheet.unit().id()), sheet.day()).forEach(one -> {
            if (one.plannedOn() != null) {
                planned.put(one.itemId(), one.plannedOn());
            }
        });
        return Forecast.of(sheet, planned);
    }
}
