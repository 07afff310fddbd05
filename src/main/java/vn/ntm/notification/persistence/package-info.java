@NullMarked
package vn.ntm.notification.persistence;

import org.jspecify.annotations.NullMarked;
