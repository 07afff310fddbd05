@NullMarked
package vn.ntm.attachment.web;

import org.jspecify.annotations.NullMarked;
