@NullMarked
package vn.ntm.notice.web;

import org.jspecify.annotations.NullMarked;
