"""What a JupyterHub is told for a class with this kit; notebooks/TEACHING.md says where to put it.

It needs the kit installed in the environment in which the learners' servers run, and adds to
whatever else the hub is told.
"""

c = get_config()  # noqa: F821, JupyterHub gives it

# What learners make lies in the home of each, so that all can read one copy of the kit.
c.Spawner.environment.update({"WHO_SAID_MAYBE_WORK": "~/my_work"})

# Sockets in files: servers that start at one moment would race for ports, and kernels would die.
c.Spawner.args.append(
    "--AsyncMappingKernelManager.kernel_manager_class=helpers.kernels.SocketKernels"
)

# A class arrives at one moment: let all begin, and give a busy machine time.
c.JupyterHub.concurrent_spawn_limit = 40
c.Spawner.start_timeout = c.Spawner.http_timeout = 180
