/** Forms whose words and groups are data: the merged programme's, until the official text is compared (domain 6.2b). */
@NullMarked
package vn.ntm.report.domain.form;

import org.jspecify.annotations.NullMarked;
