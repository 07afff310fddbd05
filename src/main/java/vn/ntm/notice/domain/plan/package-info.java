/** Plans that notices refer to: their record and their table of criteria, agencies and dates. */
@NullMarked
package vn.ntm.notice.domain.plan;

import org.jspecify.annotations.NullMarked;
