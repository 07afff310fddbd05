package vn.ntm.ui;

import java.util.List;
import org.springframework.validation.BindingResult;
import vn.ntm.shared.Rejection;

/** Puts the rejections of a use case beside the fields they concern. */
public final class FormErrors {

    private FormErrors() {}

    public static void reject(BindingResult binding, List<Rejection> rejections) {
        for (Rejection rejection : rejections) {
            Object[] arguments = rejection.arguments().toArray();
            String field = rejection.field();
            if (field == null) {
                binding.reject(rejection.messageKey(), arguments, null);
            } else {
                binding.rejectValue(field, rejection.messageKey(), arguments, null);
            }
        }
    }
}
