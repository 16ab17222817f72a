#ifndef MUSTER_CLIBPQ_SHIM_H
#define MUSTER_CLIBPQ_SHIM_H

#include <errno.h>
#include <libpq-fe.h>
#include <netdb.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

/* Swift's Glibc module has no eventfd, and epoll's constants and union import badly, so the few calls
   the reactor needs are wrapped here. All return -errno on failure. */

static inline int clibpq_eventfd(void) {
  int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  return fd < 0 ? -errno : fd;
}

static inline void clibpq_eventfd_signal(int fd) {
  uint64_t one = 1;
  ssize_t done = write(fd, &one, sizeof one);
  (void)done; /* EAGAIN means that the counter is already set, which is all we want. */
}

static inline void clibpq_eventfd_drain(int fd) {
  uint64_t value;
  ssize_t done = read(fd, &value, sizeof value);
  (void)done;
}

static inline int clibpq_epoll_create(void) {
  int fd = epoll_create1(EPOLL_CLOEXEC);
  return fd < 0 ? -errno : fd;
}

#define CLIBPQ_READ 1
#define CLIBPQ_WRITE 2

static inline uint32_t clibpq_epoll_bits(int interest) {
  return ((interest & CLIBPQ_READ) ? (EPOLLIN | EPOLLRDHUP) : 0u) | ((interest & CLIBPQ_WRITE) ? EPOLLOUT : 0u);
}

/* Watches fd for one event, whether or not it was registered before: libpq may have closed and
   reopened a socket under the same number. */
static inline int clibpq_epoll_arm(int epfd, int fd, int interest, uint64_t token) {
  struct epoll_event event;
  memset(&event, 0, sizeof event);
  event.events = clibpq_epoll_bits(interest) | EPOLLONESHOT;
  event.data.u64 = token;
  if (epoll_ctl(epfd, EPOLL_CTL_MOD, fd, &event) == 0) return 0;
  if (errno != ENOENT) return -errno;
  return epoll_ctl(epfd, EPOLL_CTL_ADD, fd, &event) == 0 ? 0 : -errno;
}

static inline int clibpq_epoll_add_level(int epfd, int fd, uint64_t token) {
  struct epoll_event event;
  memset(&event, 0, sizeof event);
  event.events = EPOLLIN;
  event.data.u64 = token;
  return epoll_ctl(epfd, EPOLL_CTL_ADD, fd, &event) == 0 ? 0 : -errno;
}

static inline void clibpq_epoll_forget(int epfd, int fd) {
  struct epoll_event event;
  memset(&event, 0, sizeof event);
  (void)epoll_ctl(epfd, EPOLL_CTL_DEL, fd, &event);
}

/* Fills tokens and interests (CLIBPQ_READ | CLIBPQ_WRITE); an error or hang-up counts as both. */
static inline int clibpq_epoll_wait(int epfd, uint64_t *tokens, int *interests, int capacity, int milliseconds) {
  struct epoll_event events[64];
  if (capacity > 64) capacity = 64;
  int count = epoll_wait(epfd, events, capacity, milliseconds);
  if (count < 0) return errno == EINTR ? 0 : -errno;
  for (int i = 0; i < count; i++) {
    uint32_t bits = events[i].events;
    int interest = 0;
    if (bits & (EPOLLIN | EPOLLRDHUP)) interest |= CLIBPQ_READ;
    if (bits & EPOLLOUT) interest |= CLIBPQ_WRITE;
    if (bits & (EPOLLERR | EPOLLHUP)) interest |= CLIBPQ_READ | CLIBPQ_WRITE;
    tokens[i] = events[i].data.u64;
    interests[i] = interest;
  }
  return count;
}

/* 1: the peer has closed or the socket is broken; 0: open and nothing to read; 2: open, data waiting. */
static inline int clibpq_peek(int fd) {
  char byte;
  ssize_t count = recv(fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  if (count == 0) return 1;
  if (count > 0) return 2;
  return (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR) ? 0 : 1;
}

/* Whether this libpq was built with pipelining (14 or later); everything else used here is older. */
#ifndef LIBPQ_HAS_PIPELINING
#error "libpq 14 or later is needed: pipeline mode"
#endif

#endif
