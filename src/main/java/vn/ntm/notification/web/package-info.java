@NullMarked
package vn.ntm.notification.web;

import org.jspecify.annotations.NullMarked;
