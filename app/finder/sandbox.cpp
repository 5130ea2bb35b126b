// SPDX-License-Identifier: MIT
#include "app/finder/sandbox.h"

#ifdef __linux__
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>
#endif

namespace scripto {

#ifdef __linux__

namespace {

#if defined(__x86_64__)
constexpr uint32_t ownArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr uint32_t ownArchitecture = AUDIT_ARCH_AARCH64;
#elif defined(__riscv) && __riscv_xlen == 64
constexpr uint32_t ownArchitecture = AUDIT_ARCH_RISCV64;
#else
constexpr uint32_t ownArchitecture = 0; // no filter
#endif
// Newer than the headers of some systems; the numbers are the same on every architecture.
constexpr int fchmodat2Call = 452;
constexpr int setxattratCall = 463;
constexpr int removexattratCall = 466;
constexpr uint32_t x32Calls = 0x40000000; // the same calls under other numbers, on x86-64

// Refused with EPERM, whatever their arguments.
constexpr std::array refusedCalls{
    // The network, and what would bring it in by another way.
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_listen,
    SYS_accept,
    SYS_accept4,
    SYS_sendto,
    SYS_sendmsg,
    SYS_sendmmsg,
    SYS_recvmsg,
    SYS_io_uring_setup,
    SYS_bpf,
    SYS_userfaultfd,
    // Changes of files.
    SYS_unlinkat,
    SYS_mkdirat,
    SYS_mknodat,
    SYS_renameat2,
    SYS_linkat,
    SYS_symlinkat,
    SYS_truncate,
    SYS_ftruncate,
    SYS_fallocate,
    SYS_fchmod,
    SYS_fchmodat,
    fchmodat2Call,
    setxattratCall,
    removexattratCall,
    SYS_ioctl, // could also type into the terminal that the window was started in
    SYS_fchown,
    SYS_fchownat,
    SYS_utimensat,
    SYS_setxattr,
    SYS_fsetxattr,
    SYS_lsetxattr,
    SYS_removexattr,
    SYS_fremovexattr,
    SYS_lremovexattr,
    SYS_openat2,
    SYS_open_by_handle_at,
    SYS_mount,
    SYS_umount2,
    SYS_copy_file_range,
    SYS_memfd_create,
#ifdef SYS_renameat
    SYS_renameat,
#endif
#ifdef SYS_open // the older calls, which newer architectures lack
    SYS_creat,
    SYS_unlink,
    SYS_rmdir,
    SYS_mkdir,
    SYS_mknod,
    SYS_rename,
    SYS_link,
    SYS_symlink,
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
#endif
    // Other programs.
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_kill,
    SYS_tkill,
    SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo,
    SYS_pidfd_open,
    SYS_pidfd_getfd,
    SYS_pidfd_send_signal,
    SYS_shmget,
    SYS_msgget,
    SYS_mq_open,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_setsid,
    SYS_unshare,
    SYS_setns,
};
constexpr uint32_t writingFlags = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);

constexpr uint32_t numberPlace = offsetof(seccomp_data, nr);
constexpr uint32_t architecturePlace = offsetof(seccomp_data, arch);
constexpr uint32_t argumentPlace(uint32_t index) // its lower half, on little endian
{
    return static_cast<uint32_t>(offsetof(seccomp_data, args)) + index * 8;
}

class Filter {
public:
    Filter()
    {
        load(architecturePlace);
        refuseUnless(BPF_JEQ, ownArchitecture, SECCOMP_RET_KILL_PROCESS);
        load(numberPlace);
        if (ownArchitecture == AUDIT_ARCH_X86_64)
            refuseIf(BPF_JGE, x32Calls);
        for (const long call : refusedCalls)
            refuseIf(BPF_JEQ, static_cast<uint32_t>(call));
        refuseWriting(SYS_openat, 2);
#ifdef SYS_open
        refuseWriting(SYS_open, 1);
#endif
        end(SECCOMP_RET_ALLOW);
    }

    bool install()
    {
        sock_fprog program{static_cast<unsigned short>(m_code.size()), m_code.data()};
        return ownArchitecture != 0 && ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
    }

private:
    static constexpr uint32_t refused = SECCOMP_RET_ERRNO | EPERM;

    void load(uint32_t place)
    {
        m_code.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, place));
    }
    void end(uint32_t how)
    {
        m_code.push_back(BPF_STMT(BPF_RET | BPF_K, how));
    }
    void refuseIf(uint16_t comparison, uint32_t value)
    {
        m_code.push_back(BPF_JUMP(static_cast<uint16_t>(BPF_JMP | comparison | BPF_K), value, 0, 1));
        end(refused);
    }
    void refuseUnless(uint16_t comparison, uint32_t value, uint32_t how)
    {
        m_code.push_back(BPF_JUMP(static_cast<uint16_t>(BPF_JMP | comparison | BPF_K), value, 1, 0));
        end(how);
    }
    void refuseWriting(long call, uint32_t flags)
    {
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<uint32_t>(call), 0, 4));
        load(argumentPlace(flags));
        refuseIf(BPF_JSET, writingFlags);
        load(numberPlace);
    }

    std::vector<sock_filter> m_code;
};

// Of linux/landlock.h, whose older versions lack a part. Each version of the interface has more rights to refuse.
namespace landlock {
constexpr long createRuleset = 444; // the numbers are the same on every architecture
constexpr long addRule = 445;
constexpr long restrictSelf = 446;
constexpr uint32_t askVersion = 1;
constexpr int pathBeneath = 1;
constexpr uint64_t readFile = 1 << 2;
constexpr uint64_t readFolder = 1 << 3;
struct Ruleset {
    uint64_t files;
    uint64_t network;
    uint64_t scopes;
};
struct [[gnu::packed]] PathRule {
    uint64_t allowed;
    int32_t parent;
};

// Everything that this version knows of.
Ruleset everything(long version)
{
    constexpr uint64_t first = (1 << 13) - 1;
    const uint64_t files =
        first | (version >= 2 ? 1 << 13 : 0) | (version >= 3 ? 1 << 14 : 0) | (version >= 5 ? 1 << 15 : 0);
    return {files, version >= 4 ? 3U : 0U, version >= 6 ? 3U : 0U};
}

size_t sizeFor(long version)
{
    return version >= 6 ? sizeof(Ruleset) : version >= 4 ? 2 * sizeof(uint64_t) : sizeof(uint64_t);
}
} // namespace landlock

bool confine(const QList<int> &readable)
{
    const long version = ::syscall(landlock::createRuleset, nullptr, 0, landlock::askVersion);
    if (version < 1)
        return false;
    const landlock::Ruleset all = landlock::everything(version);
    const auto rules = static_cast<int>(::syscall(landlock::createRuleset, &all, landlock::sizeFor(version), 0));
    if (rules < 0)
        return false;
    for (const int each : readable) {
        struct stat status = {};
        const bool isFolder = ::fstat(each, &status) == 0 && S_ISDIR(status.st_mode);
        const landlock::PathRule rule{landlock::readFile | (isFolder ? landlock::readFolder : 0), each};
        (void)::syscall(landlock::addRule, rules, landlock::pathBeneath, &rule, 0); // one less can be read
    }
    const bool isDone = ::syscall(landlock::restrictSelf, rules, 0) == 0;
    ::close(rules);
    return isDone;
}

// The lowest there is: the search must not slow anything else down.
void lowerPriority()
{
    constexpr int idleClass = 3 << 13; // of linux/ioprio.h
    (void)::setpriority(PRIO_PROCESS, 0, 19);
    (void)::syscall(SYS_ioprio_set, 1, 0, idleClass);
}

} // namespace

Sandbox enterSandbox(const QList<int> &readable)
{
    constexpr rlimit none{0, 0};
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
    (void)::setrlimit(RLIMIT_CORE, &none);
    (void)::prctl(PR_SET_DUMPABLE, 0);
    (void)::setsid(); // away from the terminal
    lowerPriority();
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return {};
    const bool isConfined = confine(readable);
    return {Filter().install(), isConfined};
}

#else

Sandbox enterSandbox(const QList<int> &)
{
    return {};
}

#endif

} // namespace scripto
