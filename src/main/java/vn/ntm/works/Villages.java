package vn.ntm.works;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/** Thôn NTM and thôn kiểu mẫu by name (biểu B8), for other modules. */
public interface Villages {

    /** Names one; rejections are on the fields unit, name, year. */
    Outcome<Long> name(NewVillage village, Actor by);

    /** It is recognised; rejections are on the fields metOn, decision. */
    Outcome<Long> met(long villageId, @Nullable LocalDate metOn, @Nullable String decision, Actor by);

    /** What a thôn is to become. */
    enum VillageTier {
        NTM("Thôn NTM"),
        KIEU_MAU("Thôn NTM kiểu mẫu");

        private final String label;

        VillageTier(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A thôn to name.
     *
     * @param criteria what it still has to meet
     */
    record NewVillage(
            UnitId unit,
            String name,
            VillageTier tier,
            int year,
            @Nullable String criteria) {}
}
