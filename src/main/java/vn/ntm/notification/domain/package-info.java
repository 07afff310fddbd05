@NullMarked
package vn.ntm.notification.domain;

import org.jspecify.annotations.NullMarked;
