package vn.ntm.notification.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One duty in a digest, as it stood that morning.
 *
 * @param taskId the duty; of a weekly summary the unit
 * @param day its last day (the first, of what begins); null in a weekly summary
 * @param days days left, or days overdue; of a weekly summary the longest
 * @param count how many duties the line stands for
 * @param fresh whether this line is why the digest came today
 * @param path where a line leads that is about reports of a series; null for duties
 */
public record DigestLine(
        Group group,
        long taskId,
        String title,
        String unit,
        @Nullable LocalDate day,
        int days,
        int count,
        boolean fresh,
        @Nullable String path) {

    /** The groups in the order of reading; the code is what is stored. */
    public enum Group {
        OVERDUE("Q"),
        SOON("S"),
        STARTING("B"),
        UNIT("U");

        private final String code;

        Group(String code) {
            this.code = code;
        }

        public static Group ofCode(String code) {
            for (Group group : values()) {
                if (group.code.equals(code)) {
                    return group;
                }
            }
            throw new IllegalArgumentException("group " + code);
        }

        public String labelKey() {
            return "notification.group." + name();
        }
    }
}
