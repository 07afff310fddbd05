package vn.ntm.works.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Money;
import vn.ntm.shared.TypedNumber;

/** Reads what was typed into a form; what cannot be read is told beside its field. */
final class Typed {

    private final BindingResult binding;

    Typed(BindingResult binding) {
        this.binding = binding;
    }

    /** Null if blank or no date. */
    @Nullable LocalDate date(String field, @Nullable String typed) {
        try {
            return Dates.parse(typed);
        } catch (DateTimeException notADate) {
            binding.rejectValue(field, "works.error.date");
            return null;
        }
    }

    /** A day that must be there; today's if it is not, with the error told. */
    LocalDate day(String field, @Nullable String typed, LocalDate otherwise) {
        LocalDate day = date(field, typed);
        if (day == null && !binding.hasFieldErrors(field)) {
            binding.rejectValue(field, "works.error.dayRequired");
        }
        return day == null ? otherwise : day;
    }

    /** Triệu đồng; null if blank or no amount. */
    @Nullable Money money(String field, @Nullable String typed) {
        BigDecimal millions = number(field, typed);
        if (millions == null) {
            return null;
        }
        Optional<Money> money = millions.signum() < 0 ? Optional.empty() : Money.ofMillions(millions);
        if (money.isEmpty()) {
            binding.rejectValue(field, "works.error.amount");
        }
        return money.orElse(null);
    }

    /** Null if blank or no number. */
    @Nullable BigDecimal number(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        BigDecimal number = TypedNumber.parse(typed);
        if (number == null) {
            binding.rejectValue(field, "works.error.number");
        }
        return number;
    }

    /** Zero if it is no year, with the error told. */
    int year(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (!text.matches("\\d{4}")) {
            binding.rejectValue(field, "works.error.year");
            return 0;
        }
        return Integer.parseInt(text);
    }
}
