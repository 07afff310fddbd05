@NullMarked
package vn.ntm.report.domain;

import org.jspecify.annotations.NullMarked;
