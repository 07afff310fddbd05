@NullMarked
package vn.ntm.notice.domain;

import org.jspecify.annotations.NullMarked;
