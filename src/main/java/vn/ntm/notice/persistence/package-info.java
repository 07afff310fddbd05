@NullMarked
package vn.ntm.notice.persistence;

import org.jspecify.annotations.NullMarked;
