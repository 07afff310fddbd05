package vn.ntm.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.ui.StaleException.Typed;

/** Number and day of a notice as typed. */
public class NumberForm {

    private int version;
    private @Nullable String number;
    private @Nullable String issuedOn;

    List<Typed> typed() {
        return List.of(
                new Typed("Số, ký hiệu", number == null ? "" : number),
                new Typed("Ngày ban hành", issuedOn == null ? "" : issuedOn));
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int value) {
        version = value;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String value) {
        number = value;
    }

    public @Nullable String getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(@Nullable String value) {
        issuedOn = value;
    }
}
