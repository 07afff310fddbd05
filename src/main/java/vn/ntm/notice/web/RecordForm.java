package vn.ntm.notice.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import vn.ntm.notice.domain.review.RecordText;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.ui.StaleException.Typed;

/** The record of a notice that is being read: the fields of every notice, and the lines of its recipients. */
public class RecordForm extends NoticeForm {

    private @Nullable String recipients;
    private @Nullable String electronic;

    /** Fills in the values as they stand; fields are named as in the form. */
    void fill(ReviewSheet sheet) {
        BeanWrapper properties = PropertyAccessorFactory.forBeanPropertyAccess(this);
        sheet.record().forEach((field, value) -> {
            if (properties.isWritableProperty(field)) {
                properties.setPropertyValue(field, value.isEmpty() ? null : value);
            }
        });
        setVersion(sheet.version());
        setIssuerId(sheet.issuer() == null ? null : sheet.issuer().id().value());
    }

    /** The values by field, as {@link RecordText} keeps them. */
    Map<String, String> values(ReviewSheet sheet) {
        BeanWrapper properties = PropertyAccessorFactory.forBeanPropertyAccess(this);
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : sheet.record().keySet()) {
            Object value = properties.isReadableProperty(field) ? properties.getPropertyValue(field) : null;
            values.put(field, value == null ? "" : value.toString().replace("\r\n", "\n"));
        }
        return values;
    }

    List<Typed> typedAll() {
        List<Typed> all = new ArrayList<>(typed());
        if (recipients != null) {
            all.add(new Typed("Nơi nhận", recipients));
        }
        if (electronic != null) {
            all.add(new Typed("Bản điện tử", electronic));
        }
        return all;
    }

    public @Nullable String getRecipients() {
        return recipients;
    }

    public void setRecipients(@Nullable String value) {
        recipients = value;
    }

    public @Nullable String getElectronic() {
        return electronic;
    }

    public void setElectronic(@Nullable String value) {
        electronic = value;
    }
}
